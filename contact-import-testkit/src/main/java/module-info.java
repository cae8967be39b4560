/** The exam for adapters: contracts to extend in tests, and messy CSV to feed them. */
module com.isendu.contactimport.testkit {
    requires transitive com.isendu.contactimport;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static transitive org.jspecify;

    exports com.isendu.contactimport.testkit;
}
