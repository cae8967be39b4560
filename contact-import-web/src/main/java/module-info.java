/** Web pages for imports: a servlet to mount in a host application. */
module com.isendu.contactimport.web {
    requires transitive com.isendu.contactimport.jobs;
    requires transitive jakarta.servlet;
    requires static com.isendu.contactimport.xlsx;
    requires static org.jspecify;
    requires org.apache.commons.fileupload2.core;
    requires org.apache.commons.fileupload2.jakarta.servlet6;
    requires org.slf4j;

    exports com.isendu.contactimport.web;
}
