package jp.musubi.app.kit.page;

import java.util.List;
import jp.musubi.query.kit.Page;

/**
 * Where one stands in a long list.
 *
 * @param page from 1
 * @param pages at least 1
 * @param total number of all entries
 * @param base address without the page, ready for {@code page=…} to be added
 */
public record Paging(int page, int pages, long total, String base) {
    /** Entries on a page. */
    public static final int SIZE = 20;

    /** The deepest page that can be asked for. */
    private static final int DEEPEST = 1000;

    /** A page number that can be asked for. */
    public static int wanted(Integer page) {
        return page == null ? 1 : Math.clamp(page, 1, DEEPEST);
    }

    public static Paging of(int page, Page<?> found, String base) {
        int pages = Math.clamp((found.total() + SIZE - 1) / SIZE, 1, DEEPEST);
        return new Paging(page, pages, found.total(), base);
    }

    public boolean needed() {
        return pages > 1;
    }

    /** The address of a page. */
    public String to(int other) {
        return base + (base.contains("?") ? "&" : "?") + "page=" + other;
    }

    /** The numbers of the pages around this one. */
    public List<Integer> near() {
        int first = Math.max(1, page - 2);
        return java.util.stream.IntStream.rangeClosed(first, Math.min(pages, first + 4))
                .boxed()
                .toList();
    }
}
