package com.isendu.contactimport.benchmarks.race;

import java.time.Duration;

/**
 * One import of an entrant's process.
 *
 * @param finish what the process says
 * @param server CPU of the server
 */
record Pass(Finish finish, Duration server) {}
