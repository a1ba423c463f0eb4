package dev.footfall.desktop.setup;

import dev.footfall.desktop.engine.Destination;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Whom to send to: what is in use, and a draft that is being typed. A draft is used only once it is
 * right, and for a host other than this machine only once the host's name has been typed.
 */
public final class TargetViewModel {

    private final ReadOnlyObjectWrapper<Destination> destination =
            new ReadOnlyObjectWrapper<>(new Destination.Local("demo"));
    private String followedApp = "demo";

    private final BooleanProperty local = new SimpleBooleanProperty(true);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty slug = new SimpleStringProperty("demo");
    private final StringProperty confirmation = new SimpleStringProperty("");
    private final ObjectBinding<DestinationCheck> check =
            Bindings.createObjectBinding(this::judge, local, address, slug, confirmation);

    /** Whom the next run is sent to. */
    public ReadOnlyObjectProperty<Destination> destination() {
        return destination.getReadOnlyProperty();
    }

    /** The App that the scenario names is used unless the user has chosen another. */
    public void follow(String app) {
        Destination now = destination.get();
        if (now.slug().equals(followedApp)) {
            destination.set(now.withSlug(app));
        }
        followedApp = app;
    }

    /** Starts a draft from what is in use. */
    public void edit() {
        Destination now = destination.get();
        slug.set(now.slug());
        confirmation.set("");
        switch (now) {
            case Destination.Local l -> local.set(true);
            case Destination.Remote(var base, var app) -> {
                local.set(false);
                address.set(base.toString());
            }
        }
    }

    /**
     * Puts the draft to use.
     *
     * @return whether it was right
     */
    public boolean use() {
        if (check.get() instanceof DestinationCheck.Fine(var chosen)) {
            destination.set(chosen);
            return true;
        }
        return false;
    }

    /** Back to the endpoint inside this window, with the same App. */
    public void useLocal() {
        destination.set(new Destination.Local(destination.get().slug()));
    }

    BooleanProperty local() {
        return local;
    }

    StringProperty address() {
        return address;
    }

    StringProperty slug() {
        return slug;
    }

    StringProperty confirmation() {
        return confirmation;
    }

    BooleanBinding usable() {
        return Bindings.createBooleanBinding(
                () -> check.get() instanceof DestinationCheck.Fine, check);
    }

    /** The host whose name has to be typed; empty when none has to be. */
    StringBinding hostToConfirm() {
        return Bindings.createStringBinding(
                () ->
                        !local.get()
                                        && DestinationCheck.remote(address.get(), slug.get(), "")
                                                instanceof DestinationCheck.Unconfirmed(var host)
                                ? host
                                : "",
                local,
                address,
                slug);
    }

    /** What is wrong with the draft; empty when nothing is, or nothing is typed yet. */
    StringBinding problem() {
        return Bindings.createStringBinding(
                () ->
                        check.get() instanceof DestinationCheck.Wrong(var message)
                                        && (local.get() || !address.get().isBlank())
                                ? message
                                : "",
                check);
    }

    private DestinationCheck judge() {
        return local.get()
                ? DestinationCheck.local(slug.get())
                : DestinationCheck.remote(address.get(), slug.get(), confirmation.get());
    }
}
