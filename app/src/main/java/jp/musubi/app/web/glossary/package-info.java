/** The glossary: everybody who is signed in reads it, coordinators and administrators edit it. */
package jp.musubi.app.web.glossary;
