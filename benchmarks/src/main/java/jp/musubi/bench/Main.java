package jp.musubi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code bench [NAME…] [--json] [--quick] [--seeds N]}: prints one row a figure. Exit code 1 when a target is missed. */
public final class Main {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("commands", new CommandsBenchmark());
        ALL.put("replay", new ReplayBenchmark());
        ALL.put("rebuild", new RebuildBenchmark());
        ALL.put("matcher", new MatcherBenchmark());
        ALL.put("filter", new FilterBenchmark());
        ALL.put("event-log", new EventLogBenchmark());
        ALL.put("mongodb", new MongoBenchmark());
    }

    /** Parts of the others, measured only when named. */
    private static final Map<String, Benchmark> PARTS = Map.of(
            "candidates", new CandidatesBenchmark(),
            "rematch", new RematchBenchmark(),
            "fresh", new FreshBenchmark(),
            "touched", new TouchedBenchmark(),
            "large-log", new LargeLogBenchmark(),
            "appends", EventLogBenchmark::appends,
            "copy-log", (sizes, folder) -> List.of(CopyBenchmark.run(sizes, folder)));

    private Main() {}

    private static String names() {
        return String.join(" ", ALL.keySet()) + " " + String.join(" ", PARTS.keySet());
    }

    private static Benchmark find(String name) {
        return ALL.getOrDefault(name, PARTS.get(name));
    }

    /** Measures what is named, or all. */
    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>();
        boolean json = false;
        Sizes sizes = Sizes.full();
        Integer seeds = null;
        for (Iterator<String> left = List.of(arguments).iterator(); left.hasNext(); ) {
            String argument = left.next();
            switch (argument) {
                case "--json" -> json = true;
                case "--quick" -> sizes = Sizes.quick();
                case "--seeds" -> seeds = number(left);
                case "--help" -> {
                    System.out.println("bench [NAME...] [--json] [--quick] [--seeds N]    names: " + names());
                    return;
                }
                default -> names.add(argument);
            }
        }
        for (String name : names) {
            if (find(name) == null) {
                System.err.println("no benchmark is named " + name + "; there are: " + names());
                System.exit(2);
            }
        }
        sizes = seeds == null ? sizes : sizes.among(seeds);
        System.exit(run(names.isEmpty() ? all() : names, sizes, json) ? 0 : 1);
    }

    private static int number(Iterator<String> left) {
        String number = left.hasNext() ? left.next() : "";
        if (!number.matches("[1-9]\\d{0,6}")) {
            System.err.println("--seeds wants a number of seeds, not '" + number + "'");
            System.exit(2);
        }
        return Integer.parseInt(number);
    }

    /** The log on MongoDB is a part of {@code event-log} already. */
    private static List<String> all() {
        return ALL.keySet().stream().filter(name -> !name.equals("mongodb")).toList();
    }

    private static boolean run(List<String> names, Sizes sizes, boolean json) throws Exception {
        if (!json) {
            System.out.println(Machine.described());
            System.out.println(Row.head());
        }
        boolean holds = true;
        for (String name : names) {
            Path folder = Files.createTempDirectory("musubi-bench");
            // Master keys of what is measured go with it.
            System.setProperty("musubi.keys", folder.resolve("keys").toString());
            try {
                for (Row row : find(name).run(sizes, folder)) {
                    System.out.println(json ? row.json() : row.line());
                    holds &= row.holds();
                }
            } finally {
                remove(folder);
            }
        }
        return holds;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Says on the side what is going on: a full run takes minutes. */
    static void say(String what) {
        System.err.println("… " + what);
    }
}
