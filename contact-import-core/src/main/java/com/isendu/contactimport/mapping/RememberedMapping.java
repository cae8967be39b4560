package com.isendu.contactimport.mapping;

/**
 * A mapping and the header set it was used with.
 *
 * @param headers the columns of the source it was used with
 * @param mapping the mapping
 */
public record RememberedMapping(HeaderSet headers, ColumnMapping mapping) {}
