package jp.musubi.search.match.query;

import jp.musubi.search.document.Glossary;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.segment.Snapshot;

/** The glossary in force, compiled, and kept until another comes into force: only what that one adds is analysed. Thread-safe. */
public final class CompiledGlossaries {
    private volatile CompiledGlossary latest = CompiledGlossary.loanwordsAlone();

    /** The glossary in force at the snapshot's position, as far as the recipe asks for it. */
    public CompiledGlossary of(Snapshot snapshot, Recipe recipe) {
        return recipe.shares().glossary() == 0 ? CompiledGlossary.NONE : of(snapshot);
    }

    /** The glossary in force at the snapshot's position, whatever the recipe. */
    public CompiledGlossary of(Snapshot snapshot) {
        Glossary glossary = snapshot.glossary();
        CompiledGlossary known = latest;
        if (!known.version().equals(glossary.version())) {
            known = known.next(glossary);
            latest = known;
        }
        return known;
    }
}
