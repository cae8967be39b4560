package com.isendu.contactimport.internal.validate;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ErrorMessages.MessageTemplates;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates validators with messages in the language of a run. Immutable and thread-safe. */
public final class ContactValidators {

    private final ValidatorFactory factory;
    private final Function<Locale, MessageInterpolator> interpolators;
    private final @Nullable Function<? super Contact, ?> view;
    private final List<Class<?>> groups;

    private ContactValidators(
            ValidatorFactory factory,
            Function<Locale, MessageInterpolator> interpolators,
            @Nullable Function<? super Contact, ?> view,
            List<Class<?>> groups) {
        this.factory = factory;
        this.interpolators = interpolators;
        this.view = view;
        this.groups = List.copyOf(groups);
    }

    /** The library's constraints, by the factory of the host. */
    public static ContactValidators of(ValidatorFactory factory) {
        MessageInterpolator ofHost = factory.getMessageInterpolator();
        return new ContactValidators(factory, locale -> new LocaleInterpolator(ofHost, locale), null, List.of());
    }

    /**
     * The library's constraints, by the provider that Jakarta Validation finds. With an interpolator of our own no
     * expression language is needed.
     *
     * @param messages the host's sentences
     */
    public static ContactValidators ofProvider(MessageTemplates messages) {
        Function<Locale, MessageInterpolator> plain =
                locale -> new PlainInterpolator(ErrorMessages.in(locale, messages), ValidationMessages.in(locale));
        ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(plain.apply(Locale.ROOT))
                .buildValidatorFactory();
        return new ContactValidators(factory, plain, null, List.of());
    }

    /**
     * Returns validators that also check the constraints of the host.
     *
     * @param hostView makes the annotated object of a contact
     * @param hostGroups the groups of its constraints
     */
    public ContactValidators with(Function<? super Contact, ?> hostView, List<Class<?>> hostGroups) {
        return new ContactValidators(factory, interpolators, hostView, hostGroups);
    }

    /** Returns the validator of a run. */
    public ContactValidator in(Locale locale) {
        return new ContactValidator(
                factory.usingContext()
                        .messageInterpolator(interpolators.apply(locale))
                        .getValidator(),
                view,
                groups);
    }
}
