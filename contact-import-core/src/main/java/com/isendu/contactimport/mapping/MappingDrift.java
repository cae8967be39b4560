package com.isendu.contactimport.mapping;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The differences between the columns of a source and those of a remembered mapping.
 *
 * @param columns one entry for each column: the remembered ones in their order, then the new ones; copied, unmodifiable
 * @param safe whether the mapping can be used without confirmation: the source has each column that the mapping needs,
 *     under the same name and the same number of times as before, and the e-mail column still contains e-mail
 *     addresses; without a header, the source has as many columns as before
 * @param suggestion the remembered mapping adapted to this source, with renamed columns replaced and missing ones left
 *     out; a person must confirm it unless {@code safe}; it may lack the e-mail field
 */
public record MappingDrift(List<ColumnDrift> columns, boolean safe, ColumnMapping suggestion) {

    /** Copies the list. */
    public MappingDrift {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the columns with one kind of change.
     *
     * @param kind the kind of change
     * @return the entries, in the order of {@link #columns()}
     */
    public List<ColumnDrift> of(ColumnDrift.Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    /**
     * The change of one column since a mapping was remembered.
     *
     * @param kind the kind of change
     * @param remembered the remembered column; null for a new column
     * @param column the column of the source; null for a missing column
     * @param fields the keys of the fields that the column fed; empty for a new column and for a column that fed none;
     *     copied
     * @param because why a renamed column, or a moved column without a header, is considered the same; null for other
     *     kinds
     */
    public record ColumnDrift(
            Kind kind,
            @Nullable ColumnRef remembered,
            @Nullable Column column,
            List<String> fields,
            @Nullable Likeness because) {

        /** Copies the fields. */
        public ColumnDrift {
            fields = List.copyOf(fields);
        }

        /**
         * Returns the change of the column as a sentence.
         *
         * @param messages the messages in the language of the sentence
         * @return a sentence for people, which contains header texts
         */
        public String text(ErrorMessages messages) {
            Map<String, String> parameters = new HashMap<>();
            if (remembered != null) {
                parameters.put("before", nameOf(remembered, messages));
            }
            if (column != null) {
                parameters.put("now", column.name(messages));
            }
            String what = messages.text("drift." + kind, parameters);
            return because == null ? what : what + messages.text("drift." + because, Map.of());
        }

        private static String nameOf(ColumnRef ref, ErrorMessages messages) {
            String name = ref.name();
            return name == null ? Column.nameOf(ref.number(), messages) : name;
        }

        /** The kind of change of a column. */
        public enum Kind {
            /** The column has the same name, in the same order relative to the other remembered columns. */
            SAME,
            /**
             * The column has the same name at another place in the order. Without a header, its cells show that it has
             * moved.
             */
            MOVED,
            /** The column most likely has a new name. */
            RENAMED,
            /** The column was not in the remembered mapping. */
            NEW,
            /** The column is not in the source. */
            MISSING
        }

        /** Why a column is considered the same as a remembered one. */
        public enum Likeness {
            /** The headers are spelled similarly. */
            SIMILAR_HEADER,
            /** The new header is a known name of the field that the column fed. */
            SAME_MEANING,
            /** The cells look like values of the field that the column fed. */
            SAME_CONTENTS
        }
    }
}
