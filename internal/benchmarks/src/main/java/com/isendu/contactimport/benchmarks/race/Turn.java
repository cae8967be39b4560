package com.isendu.contactimport.benchmarks.race;

import java.time.Duration;

/** One measured run of an entrant. */
record Turn(Finish finish, Duration server) {

    Duration cpu() {
        return finish.cpu().plus(server);
    }

    Duration wall() {
        return finish.wall();
    }
}
