package com.isendu.contactimport;

import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.plan.PlanReader;
import com.isendu.contactimport.internal.plan.PlanWriter;
import com.isendu.contactimport.internal.run.EngineParts;
import com.isendu.contactimport.internal.run.ImportSession;
import com.isendu.contactimport.internal.run.ImportStarter;
import com.isendu.contactimport.internal.run.PlannedRows;
import com.isendu.contactimport.internal.run.PreviewMaker;
import com.isendu.contactimport.internal.run.RowChangePage;
import com.isendu.contactimport.internal.template.TemplateFile;
import com.isendu.contactimport.internal.understand.OptionsCodec;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.internal.validate.ContactValidators;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import com.isendu.contactimport.source.ContactSource;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Imports contacts into a sink. Immutable and thread-safe; an application needs one for each sink.
 */
public final class ImportEngine {

    private final EngineParts parts;

    private ImportEngine(Builder builder) {
        this.parts = new EngineParts(
                new SinkAccess(builder.sink, builder.suppressions),
                builder.mappings,
                validators(builder),
                builder.listeners,
                builder.messages);
    }

    private static ContactValidators validators(Builder builder) {
        ContactValidators validators = builder.validators == null
                ? ContactValidators.ofProvider(builder.messages)
                : ContactValidators.of(builder.validators);
        ContactConstraints constraints = builder.constraints;
        return constraints == null ? validators : validators.with(constraints.view(), constraints.groups());
    }

    /**
     * Starts an engine.
     *
     * @param sink where contacts go, a {@link ContactSink} or a {@link com.isendu.contactimport.sink.ResumableSink};
     *     never closed by the engine
     * @return a builder, not thread-safe
     */
    public static Builder builder(Sink sink) {
        return new Builder(sink);
    }

    /**
     * Starts an engine, as {@link #builder(Sink)} does; for a sink that is a lambda expression.
     *
     * @param sink where contacts go; never closed by the engine
     * @return a builder, not thread-safe
     */
    public static Builder builder(ContactSink sink) {
        return new Builder(sink);
    }

    /**
     * Shows a source: format, columns, samples, proposed mapping. Writes nothing and needs no consent. Opens the source
     * once, and once more to guess a charset that is neither Unicode nor given.
     *
     * @param source the source
     * @param options the options; mapping, consent and error CSV do not matter
     * @return the preview
     * @throws com.isendu.contactimport.error.SourceException if the source is no readable CSV with a column
     */
    public ImportPreview preview(ContactSource source, ImportOptions options) {
        return PreviewMaker.preview(given(source), given(options), parts);
    }

    /**
     * Decides how the rows of a source are understood: the first half of an import, without its first look at how many
     * rows would fail. Writes nothing and needs no consent. Opens the source once, and once more to guess a charset
     * that is neither Unicode nor given.
     *
     * @param source the source; not closed
     * @param options the options; consent, error CSV and all that concerns a sink do not matter
     * @return the plan, to be kept or sent as a text
     * @throws com.isendu.contactimport.error.SourceException if the source is no readable CSV with a column
     * @throws com.isendu.contactimport.error.MappingException if its columns cannot be mapped
     */
    public ImportPlan plan(ContactSource source, ImportOptions options) {
        SourcePlan plan = PlannedSource.of(given(source), given(options), parts.mappings())
                .completePlan();
        return ImportPlan.parse(PlanWriter.write(plan));
    }

    /**
     * Reads a source by its plan: the rows of an import as they are before duplicates, suppressions and the sink are
     * asked, one after another. Nothing is written. Opens the source once, and looks for nothing in it: what the plan
     * says is done, in this process or in another one. The constraints are those of this engine.
     *
     * @param source the source of the plan; not closed
     * @param plan the plan, made by this or any other engine
     * @return the rows, to be closed; none for a source that has no data
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read, or is seen to be another
     *     one: by its first bytes or later, see {@link ContactRows}
     */
    public ContactRows rows(ContactSource source, ImportPlan plan) {
        return PlannedRows.open(
                given(source),
                PlanReader.read(Objects.requireNonNull(plan, "plan").text()),
                parts);
    }

    /**
     * Does what {@link #run(ContactSource, ImportOptions)} does, except that nothing is written but the error CSV.
     * Needs no consent. Its counts are those of a run, except with {@link DuplicateStrategy#PASS_ON}.
     *
     * @param source the source
     * @param options the options
     * @return what a run would result in
     * @throws com.isendu.contactimport.error.ImportException as {@link #run(ContactSource, ImportOptions)} does, except
     *     for a missing consent
     */
    public ImportResult check(ContactSource source, ImportOptions options) {
        return check(source, options, new CancellationToken());
    }

    /**
     * Does what {@link #check(ContactSource, ImportOptions)} does, until it is cancelled.
     *
     * @param source the source
     * @param options the options
     * @param cancellation what stops this check between two batches, from any thread
     * @return what a run would result in
     * @throws com.isendu.contactimport.error.ImportException as {@link #check(ContactSource, ImportOptions)} does
     */
    public ImportResult check(ContactSource source, ImportOptions options, CancellationToken cancellation) {
        return ImportSession.checking(given(options), parts, given(cancellation))
                .run(given(source))
                .orElseThrow();
    }

    /**
     * Does what {@link #check(ContactSource, ImportOptions)} does, and hands over what would become of each row: what
     * it would create, which values of a stored contact it would replace by which, and why it would be skipped or
     * rejected. Nobody who reads it needs to store anything; it is personal data.
     *
     * @param source the source
     * @param options the options
     * @param cancellation stops it from another thread
     * @param rows gets each row in source order, batch by batch, from the calling thread; what it throws ends the check
     * @return the result, as of a check
     * @throws com.isendu.contactimport.error.ImportException as a check does
     */
    public ImportResult check(
            ContactSource source,
            ImportOptions options,
            CancellationToken cancellation,
            Consumer<? super RowChange> rows) {
        return ImportSession.checking(given(options), parts, given(cancellation), Objects.requireNonNull(rows, "rows"))
                .run(given(source))
                .orElseThrow();
    }

    /**
     * Returns one page of what {@link #check(ContactSource, ImportOptions, CancellationToken, Consumer)} hands over.
     * The rows before it are read again for each page, since they decide which of its rows are duplicates; those behind
     * it are not read, and the error CSV of the options is not written.
     *
     * @param source the source
     * @param options the options
     * @param skip how many rows come before the page, not negative
     * @param limit how many rows the page has at most, positive
     * @return the rows, fewer than the limit at the end; unmodifiable
     * @throws IllegalArgumentException if skip is negative or limit is not positive
     * @throws com.isendu.contactimport.error.ImportException as a check does
     */
    public List<RowChange> changes(ContactSource source, ImportOptions options, long skip, int limit) {
        return new RowChangePage(skip, limit)
                .of(page -> ImportSession.checking(
                                given(options).toBuilder().errorCsv(null).build(), parts, page.enough(), page)
                        .run(given(source)));
    }

    /**
     * Imports a source.
     *
     * <p>Opens it twice: once to find its format and to prove its charset on the whole of it, with its SHA-256, before
     * anything is written, and once to import. Once more to guess a charset that is neither Unicode nor given, once
     * more with {@link DuplicateStrategy#KEEP_LAST}, and twice for each option about reading that a file in which
     * nearly all rows fail makes doubtful.
     *
     * <p>Interrupting the calling thread cancels the import between two batches; the thread stays interrupted.
     *
     * @param source the source; not closed
     * @param options the options, with a consent
     * @return how it ended
     * @throws ConsentException if there is no consent; nothing was read or written
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be imported; nothing was written
     * @throws com.isendu.contactimport.error.MappingException if its columns cannot be mapped; nothing was written
     * @throws com.isendu.contactimport.error.RowsFailAlikeException if nearly all of the first rows fail for a cause
     *     that one option cures, unless the options say to import all the same; nothing was written
     * @throws com.isendu.contactimport.error.ErrorCsvException if the error CSV cannot be written
     * @throws com.isendu.contactimport.error.SinkException if the sink does not even begin; nothing was written
     * @throws ImportSuspendedException if the sink fails midway or the import is cancelled
     */
    public ImportResult run(ContactSource source, ImportOptions options) {
        return run(source, options, new CancellationToken());
    }

    /**
     * Does what {@link #run(ContactSource, ImportOptions)} does, until it is cancelled.
     *
     * @param source the source; not closed
     * @param options the options, with a consent
     * @param cancellation what stops this run between two batches, from any thread
     * @return how it ended
     * @throws com.isendu.contactimport.error.ImportException as {@link #run(ContactSource, ImportOptions)} does
     */
    public ImportResult run(ContactSource source, ImportOptions options, CancellationToken cancellation) {
        if (given(options).consent() == null) {
            throw new ConsentException();
        }
        return new ImportStarter(parts, given(cancellation)).run(given(source), options);
    }

    /**
     * Continues an import that was suspended, or whose process has died, on this or another machine, so that it ends as
     * if nothing had happened: the same contacts, counts and error CSV. The source is read again from its start; what
     * is written already is not written again. Continuing an import that is completed gives its result again. Whoever
     * else is running the import is refused from now on, with {@code IMPORT_TAKEN_OVER}.
     *
     * @param importId the import, as {@link ImportSuspendedException} or a history tells it
     * @param source the source it was started with; not closed
     * @param options the options it was started with, as {@link #optionsOf} gives them, with any error CSV, listener
     *     and language; the consent stays the one that was given
     * @return how it ended
     * @throws com.isendu.contactimport.error.ResumeException if the sink is no
     *     {@link com.isendu.contactimport.sink.ResumableSink}, the account has no such import, it was undone, or the
     *     options are not those it was started with
     * @throws com.isendu.contactimport.error.SourceException with {@code FILE_CHANGED} if the source is another one
     * @throws com.isendu.contactimport.error.ErrorCsvException if the error CSV cannot be written
     * @throws com.isendu.contactimport.error.SinkException if the sink cannot be reached
     * @throws ImportSuspendedException if the sink fails again or the import is cancelled
     */
    public ImportResult resume(String importId, ContactSource source, ImportOptions options) {
        return resume(importId, source, options, new CancellationToken());
    }

    /**
     * Does what {@link #resume(String, ContactSource, ImportOptions)} does, until it is cancelled.
     *
     * @param importId the import
     * @param source the source it was started with; not closed
     * @param options the options it was started with
     * @param cancellation what stops this run between two batches, from any thread
     * @return how it ended
     * @throws com.isendu.contactimport.error.ImportException as {@link #resume(String, ContactSource, ImportOptions)}
     *     does
     */
    public ImportResult resume(
            String importId, ContactSource source, ImportOptions options, CancellationToken cancellation) {
        Objects.requireNonNull(importId, "importId");
        return new ImportStarter(parts, given(cancellation)).resume(importId, given(source), given(options));
    }

    /**
     * Returns the options that an import was started with, mapping and consent included; without error CSV and
     * listener, and in English.
     *
     * @param account the account
     * @param importId the import
     * @return the options to continue it with, or empty when the account has no such import
     * @throws com.isendu.contactimport.error.ResumeException if the sink is no
     *     {@link com.isendu.contactimport.sink.ResumableSink}
     * @throws com.isendu.contactimport.error.SinkException if the sink cannot be reached
     */
    public Optional<ImportOptions> optionsOf(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        return parts.sink().find(account, importId).map(TermsCodec::options);
    }

    /**
     * Returns the import of an idempotency key.
     *
     * @param account the account
     * @param idempotencyKey what the host calls the import
     * @return the import, or empty when the account has none of that key
     * @throws com.isendu.contactimport.error.ResumeException if the sink is no
     *     {@link com.isendu.contactimport.sink.ResumableSink}
     * @throws com.isendu.contactimport.error.SinkException if the sink cannot be reached
     */
    public Optional<ImportRecord> find(String account, String idempotencyKey) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        return parts.sink().findByKey(account, idempotencyKey).map(StartedImport::record);
    }

    /**
     * Options as texts, to be kept until the import is made, by this process or another. Account, consent, error CSV,
     * listener, threads and idempotency key are not among them.
     *
     * @param options the options
     * @return the texts by name; some of them are header texts
     */
    public static ImportTerms termsOf(ImportOptions options) {
        return OptionsCodec.write(given(options));
    }

    /**
     * Returns the options of texts that {@link #termsOf} has given.
     *
     * @param account the account
     * @param terms the texts
     * @return the options
     * @throws IllegalArgumentException if they were given by a version of the library that writes them otherwise; the
     *     message quotes none of them
     */
    public static ImportOptions optionsFrom(String account, ImportTerms terms) {
        return OptionsCodec.read(account, Objects.requireNonNull(terms, "terms"));
    }

    /**
     * Returns the mapping that {@link ImportOptions.Builder#useLastMapping} would use for a file of an unknown header
     * set, to show people what it is.
     *
     * @param account the account
     * @return the mapping of the account's last import, or empty when it has none
     * @throws com.isendu.contactimport.error.SinkException if the mapping store cannot be reached
     */
    public Optional<RememberedMapping> lastMapping(String account) {
        return parts.mappings().last(Objects.requireNonNull(account, "account"));
    }

    /**
     * Returns a CSV file for people to fill in: the headers in the language of the options, custom fields included, and
     * two invented people to replace. What {@link #preview} proposes for it is what its headers say.
     *
     * @param options language, custom fields, and whether the house number is part of the address
     * @return the file in UTF-8 with a byte order mark, cells separated by a semicolon where the language writes
     *     decimals with a comma, else by a comma
     */
    public byte[] template(ImportOptions options) {
        return TemplateFile.of(given(options), messages(options.locale()));
    }

    /**
     * Returns the sentences of the engine in a language, those of {@link Builder#messages} among them: what an error
     * CSV says of each code.
     *
     * @param locale the language
     * @return the sentences, English where there are none in that language
     */
    public ErrorMessages messages(Locale locale) {
        return ErrorMessages.in(Objects.requireNonNull(locale, "locale"), parts.messages());
    }

    private static ContactSource given(ContactSource source) {
        return Objects.requireNonNull(source, "source");
    }

    private static CancellationToken given(CancellationToken cancellation) {
        return Objects.requireNonNull(cancellation, "cancellation");
    }

    private static ImportOptions given(ImportOptions options) {
        return Objects.requireNonNull(options, "options");
    }

    /**
     * Collects the parts of an {@link ImportEngine}. Not thread-safe.
     *
     * <p>Without any call: mappings are remembered in memory, as long as the engine lives; the validator is the one
     * that Jakarta Validation finds; no constraints beyond the library's own; nobody is suppressed; nobody listens; all
     * sentences are the library's.
     */
    public static final class Builder {

        private final Sink sink;
        private MappingStore mappings = MappingStore.inMemory();
        private SuppressionList suppressions = SuppressionList.none();
        private final List<ImportListener> listeners = new ArrayList<>();
        private MessageTemplates messages = MessageTemplates.none();
        private @Nullable ValidatorFactory validators;
        private @Nullable ContactConstraints constraints;

        private Builder(Sink sink) {
            this.sink = Objects.requireNonNull(sink, "sink");
        }

        /**
         * Sets where mappings are remembered.
         *
         * @param value the store; never closed by the engine
         * @return this builder
         */
        public Builder mappingStore(MappingStore value) {
            this.mappings = Objects.requireNonNull(value, "mappingStore");
            return this;
        }

        /**
         * Sets who must not be imported: people who have opted out or were erased.
         *
         * @param value the list; never closed by the engine
         * @return this builder
         */
        public Builder suppressions(SuppressionList value) {
            this.suppressions = Objects.requireNonNull(value, "suppressions");
            return this;
        }

        /**
         * Adds who hears every import of the engine, beside the listener that the options of an import may have.
         * Several are called in the order in which they were added.
         *
         * @param value the listener; called by several threads at a time for several imports
         * @return this builder
         */
        public Builder listener(ImportListener value) {
            this.listeners.add(Objects.requireNonNull(value, "listener"));
            return this;
        }

        /**
         * Sets the host's own sentences, for codes and languages that the library does not know.
         *
         * @param value the sentences; called by several threads at a time
         * @return this builder
         */
        public Builder messages(MessageTemplates value) {
            this.messages = Objects.requireNonNull(value, "messages");
            return this;
        }

        /**
         * Sets the host's validator factory, with its message interpolation and its constraints on contacts. Messages
         * are interpolated in the locale of the import's options. Without a factory, messages of constraints are looked
         * for in {@link #messages}, in the {@code ValidationMessages.properties} of the context class loader, as UTF-8,
         * and among the library's, which has one for each constraint of Jakarta Validation; expressions of the
         * expression language are not evaluated.
         *
         * @param value the factory; never closed by the engine
         * @return this builder
         */
        public Builder validatorFactory(ValidatorFactory value) {
            this.validators = Objects.requireNonNull(value, "validatorFactory");
            return this;
        }

        /**
         * Sets the host's own constraints.
         *
         * @param value the constraints; their view is called by several threads at a time
         * @return this builder
         */
        public Builder constraints(ContactConstraints value) {
            this.constraints = Objects.requireNonNull(value, "constraints");
            return this;
        }

        /**
         * Makes the engine.
         *
         * @return the engine
         * @throws jakarta.validation.ValidationException if no factory is given and no provider is found
         */
        public ImportEngine build() {
            return new ImportEngine(this);
        }
    }
}
