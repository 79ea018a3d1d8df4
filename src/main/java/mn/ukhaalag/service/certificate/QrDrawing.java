package mn.ukhaalag.service.certificate;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import mn.ukhaalag.web.QrCode;
import org.w3c.dom.Element;

/// Draws `<object type="qr" title="…">` as a [QrCode] of its title: one shape, sharp at every size.
final class QrDrawing implements FSObjectDrawerFactory {

  private static final String TYPE = "qr";

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPE.equals(element.getAttribute("type"));
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return QrDrawing::draw;
  }

  private static Map<Shape, String> draw(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    double side = Math.min(width, height) / dotsPerPixel;
    Shape squares = shape(QrCode.dense(element.getAttribute("title")), side);
    device.drawWithGraphics(
        (float) x, (float) y, (float) width, (float) height, it -> fill(it, squares));
    return Map.of();
  }

  private static void fill(Graphics2D graphics, Shape squares) {
    graphics.setColor(Color.BLACK);
    graphics.fill(squares);
  }

  private static Shape shape(QrCode code, double side) {
    double unit = side / code.size();
    var path = new Path2D.Double();
    for (QrCode.Bar bar : code.bars()) {
      path.append(
          new Rectangle2D.Double(bar.x() * unit, bar.y() * unit, bar.length() * unit, unit), false);
    }
    return path;
  }
}
