package com.isendu.contactimport.jdbc;

import java.time.Instant;

/** Whose contacts a batch writes, by which import and when. */
record Stamp(String account, String importId, Instant at) {}
