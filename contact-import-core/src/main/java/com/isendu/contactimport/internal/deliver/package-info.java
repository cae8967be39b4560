/**
 * Stages 8 and 9 of 10, batch and deliver: candidates in, outcomes out. Clean candidates go to the sink, rejected ones
 * travel along, so that everything leaves in source order.
 */
@NullMarked
package com.isendu.contactimport.internal.deliver;

import org.jspecify.annotations.NullMarked;
