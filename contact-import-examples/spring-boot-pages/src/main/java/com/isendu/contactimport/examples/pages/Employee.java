package com.isendu.contactimport.examples.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.security.core.userdetails.User;

/** Who signs in: somebody who works for one shop. */
final class Employee extends User {

    private static final long serialVersionUID = 1L;

    private final String shop;

    private Employee(String name, String password, String shop) {
        super(name, password, List.of());
        this.shop = shop;
    }

    static Employee of(ResultSet row) throws SQLException {
        return new Employee(row.getString("name"), row.getString("password"), row.getString("shop"));
    }

    String shop() {
        return shop;
    }
}
