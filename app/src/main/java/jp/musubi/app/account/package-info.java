/** One's own account: the ways in besides the password. What an administrator does with somebody's is beside it. */
package jp.musubi.app.account;
