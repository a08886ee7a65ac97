// Knows the command `bench`. Must not know what it measures.
import '../../tests/bench/bench.ts';
