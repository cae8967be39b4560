/** What the server keeps for one browser: its files, what is chosen for them, and the imports that run. Knows no page. */
@NullMarked
package com.isendu.contactimport.web.upload;

import org.jspecify.annotations.NullMarked;
