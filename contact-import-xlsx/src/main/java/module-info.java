/** Reads Excel workbooks and compressed files as sources of an import, and writes rows in error as a workbook. */
module com.isendu.contactimport.xlsx {
    requires transitive com.isendu.contactimport;
    requires static transitive org.jspecify;
    requires java.xml;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.compress;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;

    exports com.isendu.contactimport.xlsx;
}
