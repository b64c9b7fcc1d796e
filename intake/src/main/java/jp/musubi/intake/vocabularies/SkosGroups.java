package jp.musubi.intake.vocabularies;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/** SKOS: a group for each concept, of its labels in Japanese and English. Read in a stream. */
final class SkosGroups {
    private SkosGroups() {}

    static ReadFile turtle(InputStream bytes) throws IOException {
        return read(new TurtleParser(), bytes);
    }

    /** Files may declare entities of their own; nothing outside the file is ever read. */
    static ReadFile xml(InputStream bytes) throws IOException {
        RDFXMLParser parser = new RDFXMLParser();
        parser.set(XMLParserSettings.SECURE_PROCESSING, true);
        parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, false);
        parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
        parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
        return read(parser, bytes);
    }

    private static ReadFile read(RDFParser parser, InputStream bytes) throws IOException {
        // Labels are wanted; whether a date or an address in the file is well formed is not our business.
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        ReadFile.Builder into = new ReadFile.Builder();
        SkosLabels labels = new SkosLabels();
        parser.setRDFHandler(labels);
        try {
            parser.parse(bytes, "urn:glossary");
        } catch (RDFParseException e) {
            into.trouble((int) Math.max(0, e.getLineNumber()), "bad_rdf", reason(e));
            return into.done();
        } catch (RDFHandlerException e) {
            into.trouble(0, "too_many_labels", SkosLabels.MOST);
            return into.done();
        }
        labels.contents(into::extracted);
        return into.done();
    }

    /** The parser's own words, without the place that it repeats and without a quotation of any length. */
    private static String reason(RDFParseException e) {
        String text = String.valueOf(e.getMessage()).replaceFirst("\\s*\\[line \\d+.*]$", "");
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
