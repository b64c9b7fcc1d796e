package jp.musubi.app.leak;

import java.net.http.HttpRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.app.Http;
import jp.musubi.language.party.Role;

/**
 * Somebody who asks.
 *
 * @param person their id; null for a visitor and for whoever is locked out
 * @param roles held now
 * @param api as they ask the interface
 * @param pages as they ask for pages
 * @param token what a form of theirs carries against forgery
 */
record Reader(String name, String person, Set<Role> roles, Http api, Http pages, String token) {
    boolean signedIn() {
        return person != null;
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /** Sends a request: what is said with it as JSON to the interface, and as a form to pages. */
    Http.Answer ask(String method, Calls.Call call) {
        boolean json = call.address().startsWith("/api/");
        Http http = json ? api : pages;
        if (method.equals("GET")) {
            return http.get(call.address());
        }
        String form = Stream.of(call.body(), "_csrf=" + token)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return http.send(http.request(call.address())
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(json ? call.body() : form)));
    }

    @Override
    public String toString() {
        return name;
    }
}
