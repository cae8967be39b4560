/**
 * Races: contenders by turns, each turn a process of its own, the same work proven by counting, reported as ratios of
 * CPU and wall time.
 */
@NullMarked
package com.isendu.contactimport.benchmarks.race;

import org.jspecify.annotations.NullMarked;
