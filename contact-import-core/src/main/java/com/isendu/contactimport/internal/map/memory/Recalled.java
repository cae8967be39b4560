package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingDrift;

/**
 * A remembered mapping that fits.
 *
 * @param mapping the mapping, every column of which the source has
 * @param drift what became of each column since
 * @param exact whether it was used with this very header set; else it is the account's last one
 */
public record Recalled(ColumnMapping mapping, MappingDrift drift, boolean exact) {}
