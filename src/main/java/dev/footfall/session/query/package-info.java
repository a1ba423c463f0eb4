/** What people search for, and how they search again. */
@NullMarked
package dev.footfall.session.query;

import org.jspecify.annotations.NullMarked;
