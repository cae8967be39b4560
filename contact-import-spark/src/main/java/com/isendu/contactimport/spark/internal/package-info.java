/** Files of Hadoop file systems, their parts, and the Spark jobs that an import consists of. */
@NullMarked
package com.isendu.contactimport.spark.internal;

import org.jspecify.annotations.NullMarked;
