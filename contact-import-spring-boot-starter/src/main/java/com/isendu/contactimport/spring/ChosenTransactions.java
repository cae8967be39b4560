package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.Transactions;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses the transactions: those of the manager if it manages the data source. */
final class ChosenTransactions {

    private ChosenTransactions() {}

    /** Returns the transactions; empty for those of the library. */
    static Optional<Transactions> of(
            TransactionMode mode, @Nullable PlatformTransactionManager manager, DataSource dataSource) {
        PlatformTransactionManager fitting = isOf(manager, dataSource) ? manager : null;
        return switch (mode) {
            case SEPARATE -> Optional.ofNullable(fitting).map(SpringTransactions::separate);
            case JOINING -> Optional.of(SpringTransactions.joining(required(fitting)));
            case OWN -> Optional.empty();
        };
    }

    // The managers for JDBC, JPA and Hibernate have a property with this name but no common type that declares it.
    private static boolean isOf(@Nullable PlatformTransactionManager manager, DataSource dataSource) {
        if (manager == null) {
            return false;
        }
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(manager);
        return properties.isReadableProperty("dataSource") && properties.getPropertyValue("dataSource") == dataSource;
    }

    private static PlatformTransactionManager required(@Nullable PlatformTransactionManager manager) {
        if (manager == null) {
            throw new IllegalStateException(
                    "contact-import.jdbc.transactions=joining needs one transaction manager, of the"
                            + " data source that contacts are in");
        }
        return manager;
    }
}
