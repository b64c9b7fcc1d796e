package jp.musubi.intake.vocabularies;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which vocabularies are kept. */
public enum GlossaryFormat {
    /** A table with a line for each group. */
    CSV,
    /** Synonym rules as Solr and Elasticsearch read them. */
    SOLR,
    /** SKOS in Turtle, and so also in N-Triples. */
    TURTLE,
    /** SKOS in RDF/XML. */
    RDFXML,
    /** The text form of the EDICT dictionaries. */
    EDICT,
    /** The XML form of the JMdict dictionaries. */
    JMDICT;

    /** How many characters of a file are looked at. */
    static final int GLANCE = 8192;

    private static final Pattern JMDICT_ROOT = Pattern.compile("<(!DOCTYPE\\s+)?JMdict\\b");
    private static final Pattern TURTLE_START =
            Pattern.compile("(?im)^\\s*(@prefix|@base|prefix|base)\\s|^\\s*<[a-z][a-z0-9+.-]*:[^>\\s]*>\\s");
    private static final Pattern EDICT_LINE = Pattern.compile("(?m)^[^/,\\n]+ /.*/\\s*$");

    /** As typed on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form with that code. */
    public static Optional<GlossaryFormat> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * What a file seems to be.
     *
     * @param fileName its ending counts first
     * @param glance its beginning, as far as it can be read without knowing its encoding
     */
    static GlossaryFormat guess(String fileName, String glance) {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "tsv" -> CSV;
            case "ttl", "nt", "turtle" -> TURTLE;
            case "rdf", "owl" -> RDFXML;
            default -> byContent(glance);
        };
    }

    private static GlossaryFormat byContent(String glance) {
        if (JMDICT_ROOT.matcher(glance).find()) {
            return JMDICT;
        }
        if (glance.stripLeading().startsWith("<?xml") || glance.contains("<rdf:RDF")) {
            return RDFXML;
        }
        if (TURTLE_START.matcher(glance).find()) {
            return TURTLE;
        }
        if (EDICT_LINE.matcher(glance).find()) {
            return EDICT;
        }
        String head = glance.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return CsvGroups.isHead(head) ? CSV : SOLR;
    }
}
