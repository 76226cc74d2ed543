import { serve } from "#lib/crew/hand.ts";
import { deadly, homely, hopeless, settled, signing } from "./tasks.ts";

serve(Object.fromEntries([deadly, homely, hopeless, settled, signing].map((task) => [task.name, async () => task])));
