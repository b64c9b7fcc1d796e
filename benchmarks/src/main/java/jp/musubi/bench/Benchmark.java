package jp.musubi.bench;

import java.nio.file.Path;
import java.util.List;

/** Something that can be measured. */
interface Benchmark {
    /**
     * Measures.
     *
     * @param folder empty, to work in; removed afterwards
     */
    List<Row> run(Sizes sizes, Path folder) throws Exception;
}
