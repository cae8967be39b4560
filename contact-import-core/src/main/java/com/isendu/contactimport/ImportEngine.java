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
 * Previews, checks and runs imports from a {@link ContactSource} into a {@link Sink}. An application needs one engine
 * for each sink. Immutable and thread-safe.
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
     * Starts building an engine.
     *
     * @param sink the destination of the contacts, a {@link ContactSink} or a
     *     {@link com.isendu.contactimport.sink.ResumableSink}; never closed by the engine
     * @return a builder, not thread-safe
     */
    public static Builder builder(Sink sink) {
        return new Builder(sink);
    }

    /**
     * Starts building an engine, as {@link #builder(Sink)} does; this overload accepts a lambda expression.
     *
     * @param sink the destination of the contacts; never closed by the engine
     * @return a builder, not thread-safe
     */
    public static Builder builder(ContactSink sink) {
        return new Builder(sink);
    }

    /**
     * Returns what a person needs to see before the import: format, columns, samples and the proposed mapping. Writes
     * nothing and needs no consent. Opens the source once; twice if the charset must be guessed, because the options
     * set none and the source is not in Unicode.
     *
     * @param source the source; not closed
     * @param options the options; consent and error CSV are ignored
     * @return the preview
     * @throws com.isendu.contactimport.error.SourceException if the source is not a readable CSV with at least one
     *     column
     */
    public ImportPreview preview(ContactSource source, ImportOptions options) {
        return PreviewMaker.preview(given(source), given(options), parts);
    }

    /**
     * Decides how the rows of a source are interpreted, for {@link #rows}. Unlike {@link #run(ContactSource,
     * ImportOptions)}, it does not check whether nearly all of the first rows would fail. Writes nothing and needs no
     * consent. Opens the source as often as {@link #preview}.
     *
     * @param source the source; not closed
     * @param options the options; consent, error CSV and everything that concerns a sink are ignored
     * @return the plan, which can be stored or sent as text
     * @throws com.isendu.contactimport.error.SourceException if the source is not a readable CSV with at least one
     *     column
     * @throws com.isendu.contactimport.error.MappingException if the columns cannot be mapped
     */
    public ImportPlan plan(ContactSource source, ImportOptions options) {
        SourcePlan plan = PlannedSource.of(given(source), given(options), parts.mappings())
                .completePlan();
        return ImportPlan.parse(PlanWriter.write(plan));
    }

    /**
     * Returns the rows of a source, interpreted as its plan defines. All decisions come from the plan, which any
     * process may have made; only the constraints are those of this engine. Does not detect duplicates, uses neither
     * the suppression list nor the sink, and writes nothing. The row of a person who has opted out is a
     * {@link com.isendu.contactimport.row.RejectedRow} with {@code OPTED_OUT}, unless the options of the plan set
     * {@code OptOutStrategy.MARK}. Opens the source once, or twice if the mapping has a subscription column.
     *
     * @param source the source of the plan; not closed
     * @param plan the plan, made by this or any other engine
     * @return the rows, which the caller closes; none if the source has no data
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read or its first bytes differ
     *     from those of the planned source; {@link ContactRows} reports later differences
     */
    public ContactRows rows(ContactSource source, ImportPlan plan) {
        return PlannedRows.open(
                given(source),
                PlanReader.read(Objects.requireNonNull(plan, "plan").text()),
                parts);
    }

    /**
     * Checks a source: does what {@link #run(ContactSource, ImportOptions)} does, but writes nothing except the error
     * CSV. Needs no consent and ignores the idempotency key. The counts equal those of a run if the sink implements
     * {@link Sink#check}; with {@link DuplicateStrategy#PASS_ON}, they may differ.
     *
     * @param source the source; not closed
     * @param options the options
     * @return the result that a run would have
     * @throws com.isendu.contactimport.error.ImportException as for {@link #run(ContactSource, ImportOptions)}, except
     *     those about consent and idempotency key
     */
    public ImportResult check(ContactSource source, ImportOptions options) {
        return check(source, options, new CancellationToken());
    }

    /**
     * Checks a source as {@link #check(ContactSource, ImportOptions)} does, and can be cancelled.
     *
     * @param source the source; not closed
     * @param options the options
     * @param cancellation stops this check between two batches; can be used from any thread
     * @return the result that a run would have
     * @throws com.isendu.contactimport.error.ImportException as for {@link #check(ContactSource, ImportOptions)}; a
     *     cancelled check throws an {@link ImportSuspendedException}
     */
    public ImportResult check(ContactSource source, ImportOptions options, CancellationToken cancellation) {
        return ImportSession.checking(given(options), parts, given(cancellation))
                .run(given(source))
                .orElseThrow();
    }

    /**
     * Checks a source as {@link #check(ContactSource, ImportOptions)} does, and reports each row: the contact it would
     * create, the stored values it would replace and their new values, or why it would be skipped or rejected. The rows
     * are personal data. To show them page by page without storing them, use {@link #changes}.
     *
     * @param source the source; not closed
     * @param options the options
     * @param cancellation stops this check between two batches; can be used from any thread
     * @param rows receives each row in source order, batch by batch, on the calling thread; an exception that it throws
     *     ends the check
     * @return the result that a run would have
     * @throws com.isendu.contactimport.error.ImportException as for {@link #check(ContactSource, ImportOptions,
     *     CancellationToken)}
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
     * Returns one page of the rows that {@link #check(ContactSource, ImportOptions, CancellationToken, Consumer)}
     * reports. Each call reads the rows before the page again, because they decide which rows of the page are
     * duplicates. The check ends with the batch that contains the last row of the page, and does not write the error
     * CSV.
     *
     * @param source the source; not closed
     * @param options the options
     * @param skip number of rows before the page, not negative
     * @param limit maximum number of rows on the page, positive
     * @return an unmodifiable list, shorter than the limit at the end of the source
     * @throws IllegalArgumentException if skip is negative or limit is not positive
     * @throws com.isendu.contactimport.error.ImportException as for {@link #check(ContactSource, ImportOptions)}
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
     * <p>Reads the source twice. The first pass detects the format, checks all bytes against the charset and computes
     * the SHA-256 before anything is written; the second pass imports. Further passes are needed
     * <ul>
     * <li>to guess the charset if the options set none and the source is not in Unicode: one pass;
     * <li>to find all opt-outs if a subscription column is mapped: one;
     * <li>to compare or combine rows of the same contact: one or two, see {@link DuplicateStrategy};
     * <li>to find a wrong reading option, if {@link ImportOptions#stopEarly()} is true: up to three for each reading
     *     option that is set, only if the columns cannot be mapped or nearly all of the first rows fail.
     * </ul>
     *
     * <p>Interrupting the calling thread cancels the import between two batches; the thread stays interrupted.
     *
     * @param source the source; not closed
     * @param options the options, with a consent
     * @return the result, with counts and warnings
     * @throws ConsentException if the options have no consent; nothing was read or written
     * @throws com.isendu.contactimport.error.ResumeException if the options set an idempotency key and one of these
     *     applies: the sink is not a {@link com.isendu.contactimport.sink.ResumableSink}, the import with this key was
     *     undone, or it was started with other options; nothing was written
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be imported; nothing was written
     * @throws com.isendu.contactimport.error.MappingException if the columns cannot be mapped; nothing was written
     * @throws com.isendu.contactimport.error.RowsFailAlikeException if {@link ImportOptions#stopEarly()} is true, the
     *     columns cannot be mapped or nearly all of the first rows fail for the same cause, and a trial shows that one
     *     changed option corrects this; nothing was written
     * @throws com.isendu.contactimport.error.ErrorCsvException if the error CSV cannot be created; nothing was written
     * @throws com.isendu.contactimport.error.SinkException if the sink fails before the import has begun, or opt-outs
     *     cannot be stored as the options require; nothing was written
     * @throws ImportSuspendedException if a fault or a cancellation stops the import after it has begun; what was
     *     written stays written
     */
    public ImportResult run(ContactSource source, ImportOptions options) {
        return run(source, options, new CancellationToken());
    }

    /**
     * Imports a source as {@link #run(ContactSource, ImportOptions)} does, and can be cancelled.
     *
     * @param source the source; not closed
     * @param options the options, with a consent
     * @param cancellation stops this run between two batches; can be used from any thread
     * @return the result, with counts and warnings
     * @throws com.isendu.contactimport.error.ImportException as for {@link #run(ContactSource, ImportOptions)}
     */
    public ImportResult run(ContactSource source, ImportOptions options, CancellationToken cancellation) {
        if (given(options).consent() == null) {
            throw new ConsentException();
        }
        return new ImportStarter(parts, given(cancellation)).run(given(source), options);
    }

    /**
     * Continues an import that was suspended or whose process has died, on this or another machine. The result equals
     * that of an uninterrupted run: the same contacts, counts and error CSV. Reads the source again from its start and
     * writes nothing twice. For a completed import, returns its result again. If another process is still running the
     * import, the next write of that process fails with {@code IMPORT_TAKEN_OVER}.
     *
     * @param importId the id of the import, from the report of an {@link ImportSuspendedException} or from a history
     * @param source the source that the import was started with; not closed
     * @param options the options that the import was started with, as {@link #optionsOf} returns them. Error CSV,
     *     listener, language and threads may differ; the original consent and batch size apply in any case
     * @return the result, with counts and warnings
     * @throws com.isendu.contactimport.error.ResumeException if the sink is not a
     *     {@link com.isendu.contactimport.sink.ResumableSink}, the account has no such import, the import was undone,
     *     or the options differ from those it was started with
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read; with {@code FILE_CHANGED} if
     *     its bytes have changed
     * @throws com.isendu.contactimport.error.ErrorCsvException if the error CSV cannot be created; nothing was written
     * @throws com.isendu.contactimport.error.SinkException if the sink cannot be reached
     * @throws ImportSuspendedException if a fault or a cancellation stops the import again
     */
    public ImportResult resume(String importId, ContactSource source, ImportOptions options) {
        return resume(importId, source, options, new CancellationToken());
    }

    /**
     * Continues an import as {@link #resume(String, ContactSource, ImportOptions)} does, and can be cancelled.
     *
     * @param importId the id of the import
     * @param source the source that the import was started with; not closed
     * @param options the options that the import was started with
     * @param cancellation stops this run between two batches; can be used from any thread
     * @return the result, with counts and warnings
     * @throws com.isendu.contactimport.error.ImportException as for {@link #resume(String, ContactSource,
     *     ImportOptions)}
     */
    public ImportResult resume(
            String importId, ContactSource source, ImportOptions options, CancellationToken cancellation) {
        Objects.requireNonNull(importId, "importId");
        return new ImportStarter(parts, given(cancellation)).resume(importId, given(source), given(options));
    }

    /**
     * Returns the options that an import was started with, including mapping, consent and idempotency key. Error CSV,
     * listener, language and threads have their defaults, and {@link ImportOptions#stopEarly()} is false.
     *
     * @param account the account
     * @param importId the id of the import
     * @return the options to continue with, or empty if the account has no such import
     * @throws com.isendu.contactimport.error.ResumeException if the sink is not a
     *     {@link com.isendu.contactimport.sink.ResumableSink}
     * @throws com.isendu.contactimport.error.SinkException if the sink cannot be reached
     */
    public Optional<ImportOptions> optionsOf(String account, String importId) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(importId, "importId");
        return parts.sink().find(account, importId).map(TermsCodec::options);
    }

    /**
     * Returns the import that was started with an idempotency key.
     *
     * @param account the account
     * @param idempotencyKey the key that the host gave the import
     * @return the import, or empty if the account has none with that key
     * @throws com.isendu.contactimport.error.ResumeException if the sink is not a
     *     {@link com.isendu.contactimport.sink.ResumableSink}
     * @throws com.isendu.contactimport.error.SinkException if the sink cannot be reached
     */
    public Optional<ImportRecord> find(String account, String idempotencyKey) {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        return parts.sink().findByKey(account, idempotencyKey).map(StartedImport::record);
    }

    /**
     * Returns the options as texts, so that this or another process can run the import later. Account, consent, error
     * CSV, listener, threads and idempotency key are left out.
     *
     * @param options the options
     * @return the texts by name; some contain header texts
     */
    public static ImportTerms termsOf(ImportOptions options) {
        return OptionsCodec.write(given(options));
    }

    /**
     * Returns the options from the texts that {@link #termsOf} has returned.
     *
     * @param account the account
     * @param terms the texts
     * @return the options
     * @throws IllegalArgumentException if a version of the library with another format wrote the texts; the message
     *     quotes none of them
     */
    public static ImportOptions optionsFrom(String account, ImportTerms terms) {
        return OptionsCodec.read(account, Objects.requireNonNull(terms, "terms"));
    }

    /**
     * Returns the mapping that {@link ImportOptions.Builder#useLastMapping} would use for a file whose columns have no
     * stored mapping, so that a host can show it. An import stores its mapping if it has imported at least one contact
     * and its source is not an error CSV.
     *
     * @param account the account
     * @return the mapping that was stored last for the account, or empty if there is none
     * @throws RuntimeException if the mapping store fails: the exception of the store, unchanged
     */
    public Optional<RememberedMapping> lastMapping(String account) {
        return parts.mappings().last(Objects.requireNonNull(account, "account"));
    }

    /**
     * Returns a CSV file for people to fill in: headers in the language of the options, custom fields included, and two
     * rows of invented people to replace. {@link #preview} proposes the right mapping for it.
     *
     * @param options the options, of which only the language, the custom fields and the house number option are used
     * @return the file in UTF-8 with a byte order mark, its cells separated by a semicolon if the language uses a
     *     decimal comma, otherwise by a comma
     */
    public byte[] template(ImportOptions options) {
        return TemplateFile.of(given(options), messages(options.locale()));
    }

    /**
     * Returns the messages of the engine in a language, including those of {@link Builder#messages}. An error CSV uses
     * the same messages.
     *
     * @param locale the language
     * @return the messages; English if the language has none
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
     * <p>By default, mappings are kept in memory for the life of the engine, the validator is the one that Jakarta
     * Validation finds, and all messages are the library's. There are no constraints of the host, no suppressions and
     * no listeners.
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
         * Sets the store of mappings.
         *
         * @param value the store; never closed by the engine
         * @return this builder
         */
        public Builder mappingStore(MappingStore value) {
            this.mappings = Objects.requireNonNull(value, "mappingStore");
            return this;
        }

        /**
         * Sets the list of people who must not be imported because they have opted out or were erased.
         *
         * @param value the list; never closed by the engine
         * @return this builder
         */
        public Builder suppressions(SuppressionList value) {
            this.suppressions = Objects.requireNonNull(value, "suppressions");
            return this;
        }

        /**
         * Adds a listener to every import of the engine. Listeners are called in the order in which they were added,
         * before the listener in the options of the import.
         *
         * @param value the listener; concurrent imports call it from several threads at once
         * @return this builder
         */
        public Builder listener(ImportListener value) {
            this.listeners.add(Objects.requireNonNull(value, "listener"));
            return this;
        }

        /**
         * Sets the host's messages: for its own codes, for languages that the library lacks, or in place of the
         * library's messages.
         *
         * @param value the messages; called from several threads at once
         * @return this builder
         */
        public Builder messages(MessageTemplates value) {
            this.messages = Objects.requireNonNull(value, "messages");
            return this;
        }

        /**
         * Sets the host's validator factory. The engine uses the message interpolation of the factory and the
         * constraints on {@link com.isendu.contactimport.contact.Contact} that it configures, in addition to
         * {@link #constraints}. The factory interpolates messages in the locale of the import's options.
         *
         * <p>Without a factory, expressions of Jakarta Expression Language are not evaluated, and the message of a
         * constraint comes from the first of these that has it: the {@code ValidationMessages.properties} (UTF-8) of
         * the context class loader; {@link #messages}; the library, which has a message for each constraint of Jakarta
         * Validation.
         *
         * @param value the factory; never closed by the engine
         * @return this builder
         */
        public Builder validatorFactory(ValidatorFactory value) {
            this.validators = Objects.requireNonNull(value, "validatorFactory");
            return this;
        }

        /**
         * Sets the host's constraints.
         *
         * @param value the constraints; their view is called from several threads at once
         * @return this builder
         */
        public Builder constraints(ContactConstraints value) {
            this.constraints = Objects.requireNonNull(value, "constraints");
            return this;
        }

        /**
         * Builds the engine.
         *
         * @return the engine
         * @throws jakarta.validation.ValidationException if no factory is set and no provider is found
         */
        public ImportEngine build() {
            return new ImportEngine(this);
        }
    }
}
