package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.normalize.email.EmailAddresses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Creates a separate row for each person in a row with several addresses. Personal values (names, phone, birthday)
 * belong to the first person; common values (company, address, tags, subscription) belong to each.
 *
 * @param email the column that feeds the e-mail
 * @param addresses the columns of addresses, including the e-mail column, in the order of people
 * @param personal the columns of personal values
 */
public record Unfolding(int email, List<Integer> addresses, Set<Integer> personal) {

    /** Copies the collections. */
    public Unfolding {
        addresses = List.copyOf(addresses);
        personal = Set.copyOf(personal);
    }

    /** Returns the rows of the people in a row; the row alone where it holds fewer than two. */
    List<List<String>> people(List<String> cells) {
        Set<String> found = new LinkedHashSet<>();
        List<Integer> read = new ArrayList<>();
        for (int column : addresses) {
            List<String> inCell = column < cells.size() ? EmailAddresses.in(cells.get(column)) : List.of();
            found.addAll(inCell);
            if (!inCell.isEmpty()) {
                read.add(column);
            }
        }
        boolean moved =
                !found.isEmpty() && !read.contains(email) && cells.get(email).isBlank();
        return found.size() > 1 || moved ? rows(cells, found, read) : List.of(cells);
    }

    private List<List<String>> rows(List<String> cells, Set<String> found, List<Integer> read) {
        List<List<String>> rows = new ArrayList<>();
        for (String address : found) {
            List<String> row = new ArrayList<>(cells);
            read.forEach(column -> row.set(column, ""));
            if (!rows.isEmpty()) {
                personal.forEach(column -> row.set(column, ""));
            }
            row.set(email, address);
            rows.add(row);
        }
        return rows;
    }
}
