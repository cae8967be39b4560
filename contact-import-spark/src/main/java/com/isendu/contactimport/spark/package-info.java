/**
 * One import on many machines, with Apache Spark. Start with {@link com.isendu.contactimport.spark.SparkContactImport}.
 */
@NullMarked
package com.isendu.contactimport.spark;

import org.jspecify.annotations.NullMarked;
