/** Tests of adapters: contracts to extend, and generated CSV with the irregularities of real files. */
module com.isendu.contactimport.testkit {
    requires transitive com.isendu.contactimport;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static transitive org.jspecify;

    exports com.isendu.contactimport.testkit;
}
