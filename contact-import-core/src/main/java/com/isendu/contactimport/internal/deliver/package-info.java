/**
 * Stages 8 and 9 of 10, batch and deliver: candidates in, outcomes out. Candidates without errors go to the sink;
 * rejected ones stay in the batch, so that results are in source order.
 */
@NullMarked
package com.isendu.contactimport.internal.deliver;

import org.jspecify.annotations.NullMarked;
