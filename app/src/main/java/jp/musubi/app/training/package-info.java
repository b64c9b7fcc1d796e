/** Has the matcher learn from decisions, and puts what it learned in force when that is better. */
package jp.musubi.app.training;
