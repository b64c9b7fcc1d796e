package jp.musubi.node;

import java.time.LocalDate;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.demo.DemoData;

/** Fills a demo: accounts to try, then data, all by ordinary commands whose ids make a repeat harmless. */
final class Demo {

    private Demo() {}

    static void load(Stores stores, Core core, Progress progress) {
        DemoAccounts.register(core.commands(), stores.vault().accounts());
        DemoData.People people = new DemoData.People(
                Founding.ADMINISTRATOR, person("tantou"), person("kenkyu"), person("kigyou"), person("ginkou"));
        LocalDate founded =
                LocalDate.ofInstant(stores.log().read(0, 1).getFirst().time(), Today.ZONE);
        DemoData.load(core.commands(), people, founded, (part, done, total) -> progress.at(Phase.LOADING, done, total));
    }

    private static PersonId person(String login) {
        return DemoAccounts.ALL.stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow()
                .person();
    }
}
