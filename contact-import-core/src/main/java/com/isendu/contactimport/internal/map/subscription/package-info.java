/** Columns about whether people want messages, interpreted by headers and cells. */
@NullMarked
package com.isendu.contactimport.internal.map.subscription;

import org.jspecify.annotations.NullMarked;
