package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingDrift;

/**
 * A remembered mapping that fits.
 *
 * @param mapping the mapping, every column of which the source has
 * @param drift the change of each column since then
 * @param exact whether it was used with this header set; otherwise it is the account's last mapping
 */
public record Recalled(ColumnMapping mapping, MappingDrift drift, boolean exact) {}
