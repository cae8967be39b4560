/** The import as a web wizard to embed. */
module com.isendu.contactimport.web {
    requires com.isendu.contactimport;
    requires static org.jspecify;
}
