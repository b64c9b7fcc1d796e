package jp.musubi.search.segment;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Reads postings many at a time. Lucene marks what it fills for that as internal, so it is known here and nowhere else.
 * Reused from term to term. For one thread.
 */
public final class PostingsBlock {
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private PostingsEnum postings;

    /** Begins with postings that do not stand on a document yet. */
    public PostingsBlock start(PostingsEnum fresh) throws IOException {
        postings = fresh;
        postings.nextDoc();
        return this;
    }

    /** Takes in the next block. @return false when there is none */
    public boolean next() throws IOException {
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
        return buffer.size > 0;
    }

    /** How many postings the block has. */
    public int size() {
        return buffer.size;
    }

    public int doc(int at) {
        return buffer.docs[at];
    }

    /** How often the term stands in the document: far below 2^24, up to which a float is exact. */
    public int count(int at) {
        return (int) buffer.features[at];
    }
}
