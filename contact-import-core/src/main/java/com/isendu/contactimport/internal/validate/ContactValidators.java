package com.isendu.contactimport.internal.validate;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import jakarta.validation.BootstrapConfiguration;
import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates validators with messages in the language of a run. Immutable and thread-safe. */
public final class ContactValidators {

    private final Supplier<ValidatorFactory> factory;
    /** Whether the provider knows no constraint of contacts but the library's. */
    private final boolean plain;

    private final Function<Locale, MessageInterpolator> interpolators;
    private final @Nullable Function<? super Contact, ?> view;
    private final List<Class<?>> groups;

    private ContactValidators(
            Supplier<ValidatorFactory> factory,
            boolean plain,
            Function<Locale, MessageInterpolator> interpolators,
            @Nullable Function<? super Contact, ?> view,
            List<Class<?>> groups) {
        this.factory = factory;
        this.plain = plain;
        this.interpolators = interpolators;
        this.view = view;
        this.groups = List.copyOf(groups);
    }

    /** The library's constraints, by the factory of the host. */
    public static ContactValidators of(ValidatorFactory factory) {
        MessageInterpolator ofHost = factory.getMessageInterpolator();
        return new ContactValidators(
                () -> factory, false, locale -> new LocaleInterpolator(ofHost, locale), null, List.of());
    }

    /**
     * The library's constraints, by the provider that Jakarta Validation finds. With an interpolator of our own no
     * expression language is needed. Most imports never ask a provider that nobody has configured, so it is made for the
     * first value that is too long.
     *
     * @param messages the host's sentences
     */
    public static ContactValidators ofProvider(MessageTemplates messages) {
        Function<Locale, MessageInterpolator> interpolators =
                locale -> new PlainInterpolator(ErrorMessages.in(locale, messages), ValidationMessages.in(locale));
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        ContactValidators validators = new ContactValidators(
                new OnFirstUse<>(() -> configuration
                        .messageInterpolator(interpolators.apply(Locale.ROOT))
                        .buildValidatorFactory()),
                isPlain(configuration),
                interpolators,
                null,
                List.of());
        return validators.plain ? validators : validators.made();
    }

    /** Returns whether no XML of the host configures the provider or adds constraints. */
    private static boolean isPlain(Configuration<?> configuration) {
        BootstrapConfiguration xml = configuration.getBootstrapConfiguration();
        return xml.getConstraintMappingResourcePaths().isEmpty()
                && xml.getProperties().isEmpty();
    }

    /** Returns the same with the provider made: its faults show now, and the class loader is that of this thread. */
    private ContactValidators made() {
        ValidatorFactory made = factory.get();
        return new ContactValidators(() -> made, plain, interpolators, view, groups);
    }

    /**
     * Returns validators that also check the constraints of the host.
     *
     * @param hostView makes the annotated object of a contact
     * @param hostGroups the groups of its constraints
     */
    public ContactValidators with(Function<? super Contact, ?> hostView, List<Class<?>> hostGroups) {
        return new ContactValidators(factory, plain, interpolators, hostView, hostGroups).made();
    }

    /** Returns the validator of a run. */
    public ContactValidator in(Locale locale) {
        Supplier<Validator> validator = new OnFirstUse<>(() -> factory.get()
                .usingContext()
                .messageInterpolator(interpolators.apply(locale))
                .getValidator());
        LengthCheck lengths = plain ? LengthCheck.COMPLETE : LengthCheck.of(validator.get());
        return new ContactValidator(validator, lengths, view, groups);
    }
}
