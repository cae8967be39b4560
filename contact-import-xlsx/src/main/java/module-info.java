/** Excel workbooks and packed files as sources of an import, and rows in error as a workbook. */
module com.isendu.contactimport.xlsx {
    requires transitive com.isendu.contactimport;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;

    exports com.isendu.contactimport.xlsx;
}
