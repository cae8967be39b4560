package com.isendu.contactimport.jdbc;

import java.time.OffsetDateTime;

/** Whose contacts a batch writes, by which import and when. */
record Stamp(String account, String importId, OffsetDateTime at) {}
