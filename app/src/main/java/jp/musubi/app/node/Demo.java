package jp.musubi.app.node;

/** Fills a demo: accounts to try, then data, all by ordinary commands whose ids make a repeat harmless. */
final class Demo {

    private Demo() {}

    static void load(Stores stores, Core core, Progress progress) {
        DemoAccounts.register(core.commands(), stores.vault().accounts());
    }
}
