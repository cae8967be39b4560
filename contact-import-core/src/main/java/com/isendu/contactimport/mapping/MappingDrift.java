package com.isendu.contactimport.mapping;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a source differ from those that a remembered mapping was made for.
 *
 * @param columns one entry for each column: the remembered ones in their order, then the new ones; copied, unmodifiable
 * @param safe whether the mapping can be used without asking anybody: every column that it needs is there under its
 *     name, as often as before, and the one of the e-mail does not hold something else now
 * @param suggestion the remembered mapping for this source: renamed columns followed, missing ones left out; to be
 *     confirmed by a person unless {@code safe}; it may lack the e-mail field
 */
public record MappingDrift(List<ColumnDrift> columns, boolean safe, ColumnMapping suggestion) {

    /** Copies the list. */
    public MappingDrift {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the columns of one kind.
     *
     * @param kind what became of them
     * @return their entries, in the order of {@link #columns()}
     */
    public List<ColumnDrift> of(ColumnDrift.Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    /**
     * What became of one column since a mapping was remembered.
     *
     * @param kind what became of it
     * @param remembered the column then; null for a new one
     * @param column the column now; null for a missing one
     * @param fields the keys of the fields that the column fed; empty for a new column and for one that fed none;
     *     copied
     * @param because why a renamed column, or a moved one without a header, is thought to be the same; null otherwise
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
         * Returns what became of the column, as a sentence.
         *
         * @param messages the language
         * @return a sentence for a person, with the header texts in it
         */
        public String text(ErrorMessages messages) {
            Map<String, String> parameters = new HashMap<>();
            if (remembered != null) {
                parameters.put("before", nameOf(remembered));
            }
            if (column != null) {
                parameters.put("now", column.name());
            }
            String what = messages.text("drift." + kind, parameters);
            return because == null ? what : what + messages.text("drift." + because, Map.of());
        }

        private static String nameOf(ColumnRef ref) {
            String name = ref.name();
            return name == null ? Column.nameOf(ref.number()) : name;
        }

        /** What can become of a column. */
        public enum Kind {
            /** It has its name and its place among the others. */
            SAME,
            /** It has its name and stands elsewhere among the others. */
            MOVED,
            /** It is most likely the one of another name. */
            RENAMED,
            /** It was not there. */
            NEW,
            /** It is not there any more. */
            MISSING
        }

        /** Why a column is thought to be the one of another name. */
        public enum Likeness {
            /** The headers are written nearly alike. */
            SIMILAR_HEADER,
            /** The header means the field that the column fed. */
            SAME_MEANING,
            /** The cells are of the kind of the field that the column fed. */
            SAME_CONTENTS
        }
    }
}
