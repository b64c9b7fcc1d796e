package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;

/** What is said to open an account, or to change how one signs in to it. */
final class AccountBodies {
    private AccountBodies() {}

    record NewAccount(
            @Must String login,

            @Schema(description = "At least 12 characters; a one-time password is made when absent")
            String password)
            implements Body {}

    record Login(@Must String login) implements Body {}

    record NewPassword(
            @Schema(description = "At least 12 characters") @Must
            String password) implements Body {}
}
