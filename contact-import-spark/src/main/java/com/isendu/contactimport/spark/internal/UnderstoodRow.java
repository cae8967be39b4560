package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.ReadyRow;
import com.isendu.contactimport.row.RejectedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** A row of the library as a row of Spark. */
final class UnderstoodRow {

    private static final StructType PROBLEM = new StructType()
            .add("code", DataTypes.StringType, false)
            .add("field", DataTypes.StringType, true)
            .add("column", DataTypes.IntegerType, false)
            .add("parameters", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false), false);

    /** The columns. */
    static final StructType SCHEMA = new StructType()
            .add("record", DataTypes.LongType, false)
            .add("row", DataTypes.LongType, false)
            .add("line", DataTypes.LongType, false)
            .add("ready", DataTypes.BooleanType, false)
            .add("key", DataTypes.StringType, true)
            .add("contact", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false), false)
            .add("errors", DataTypes.createArrayType(PROBLEM, false), false)
            .add("warnings", DataTypes.createArrayType(PROBLEM, false), false)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), false);

    private UnderstoodRow() {}

    /** Returns the row in those columns. */
    static Row of(ContactRow row) {
        Map<String, String> values = new HashMap<>();
        String key = null;
        if (row instanceof ReadyRow ready) {
            key = ready.contact().key();
            ready.contact().forEach((field, value) -> values.put(field.key(), value));
        }
        List<RowError> errors = row instanceof RejectedRow rejected ? rejected.errors() : List.of();
        return RowFactory.create(
                row.position().record(),
                row.position().row(),
                row.position().line(),
                row instanceof ReadyRow,
                key,
                CollectionConverters.asScala(values),
                problems(errors),
                problems(row.warnings()),
                row.cells().toArray(new String[0]));
    }

    private static Row[] problems(List<RowError> errors) {
        return errors.stream()
                .map(error -> RowFactory.create(
                        error.code().value(),
                        error.field(),
                        error.column(),
                        CollectionConverters.asScala(error.parameters())))
                .toArray(Row[]::new);
    }
}
