/** The import as a web wizard to embed. */
module com.isendu.contactimport.web {
    requires transitive com.isendu.contactimport;
    requires static com.isendu.contactimport.xlsx;
    requires static org.jspecify;
    requires io.javalin;
    requires org.slf4j;

    exports com.isendu.contactimport.web;
}
