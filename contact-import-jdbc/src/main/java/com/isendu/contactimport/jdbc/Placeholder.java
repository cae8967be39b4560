package com.isendu.contactimport.jdbc;

/** Keeps the module compiling until it has its first class. */
public final class Placeholder {
    private Placeholder() {}

    /**
     * The name of this module.
     *
     * @return never blank
     */
    public static String module() {
        return "com.isendu.contactimport.jdbc";
    }
}
