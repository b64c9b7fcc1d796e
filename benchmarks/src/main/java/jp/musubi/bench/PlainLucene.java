package jp.musubi.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Lucene as it comes: one analysed field, BM25, best twenty without exact counts. */
final class PlainLucene implements AutoCloseable {
    private static final String FIELD = "text";

    private final Directory directory;
    private final Analyzer analyzer = new JapaneseAnalyzer();
    private final IndexWriter writer;
    private DirectoryReader reader;

    PlainLucene(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    }

    void add(String id, String text) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField(FIELD, text, Field.Store.NO));
        writer.addDocument(document);
    }

    void commit() throws IOException {
        writer.commit();
    }

    void openForSearch() throws IOException {
        commit();
        reader = DirectoryReader.open(directory);
    }

    TopDocs best(String text, int limit) throws IOException {
        TreeMap<String, Integer> terms = new TreeMap<>();
        try (TokenStream stream = analyzer.tokenStream(FIELD, new StringReader(text))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach((term, count) ->
                query.add(new BoostQuery(new TermQuery(new Term(FIELD, term)), count), BooleanClause.Occur.SHOULD));
        return new IndexSearcher(reader).search(query.build(), limit);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
        directory.close();
    }
}
