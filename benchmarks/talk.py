"""What people say in a room where a session is played: ordinary sentences, and words that are almost commands."""

ORDINARY = tuple(
    """
Can you bring me a glass of water, please?
No, not now, I am still on the mat.
The coach told us to rest more and to stop running.
More rest would be nice.
Go back to the kitchen and turn the music down.
Did you feed the dog this morning?
I will call you back in ten minutes.
What time is dinner tonight?
Dinner is almost ready.
My hip hurts a little on the left side.
How many of these do I have left?
I think that was the last one.
This is harder than it looks.
Who left the window open?
Please close the door behind you.
The next bus leaves at a quarter past six.
What's next on the list?
Stop it, you two!
Just pause the film for a second.
Let us continue this later.
Could you repeat that, please?
Go faster, we are late.
Slower, please, I can't follow you.
Take a rest if you need one.
He used to be a football coach.
The couch needs a new cover.
Our coach leaves from the station.
She works as a life coach in town.
We took the coach to London last summer.
The coach said I should stretch every day.
Coaching is not as easy as people think.
I sat on the couch all weekend.
Do you want tea or coffee?
Two sugars and a little milk, please.
Has the post come yet?
There is a parcel for you in the hall.
I forgot my keys again.
Where did you put the charger?
It is on the table next to the lamp.
The weather is supposed to be better tomorrow.
It has been raining since Monday.
We should go for a walk after this.
My back feels much better today.
The doctor said to come back next week.
Do ten more and then we are done.
You have to keep your knee straight.
Breathe out when you push.
That is not how she showed us.
I can feel it in my shoulder.
Which leg were you on?
Was that eight or nine?
Let me start again.
One more time and then I stop.
I don't want to stop now.
Don't stop, you are nearly there.
Okay, I need a break.
Give me a minute.
Wait, the phone is ringing.
Hello, who is this?
Sorry, wrong number.
Can I call you later? I am in the middle of something.
Yes, I am still listening.
Turn it up a little, I can't hear it.
It is too loud in here.
Is this song new?
I love this part.
Skip this one, please.
Play that again.
The children are asleep already.
Be quiet, the baby is sleeping.
Have you done your homework?
Your shoes are under the bed.
We are out of bread.
I will go to the shop in a minute.
Do you need anything from the supermarket?
Some eggs, some butter, and a pack of rice.
Catch the ball!
Each of them wants one.
What a beautiful day.
I read about it in the paper.
The train was late again.
They changed the timetable last month.
How was your day?
Long, but not too bad.
The meeting went on for ever.
My boss wants the report by Friday.
Let's watch something funny tonight.
The remote control is behind the cushion.
Did you see the game yesterday?
They lost in the last minute.
The new coach is not very good.
Their coach was shouting all the time.
Approach it slowly and keep your distance.
I bought a new coat for the winter.
Close the curtains, it is getting dark.
The light in the corridor is broken.
Could you hold this for me?
Put it down over there.
Careful, it is hot.
I burned my finger on the pan.
It smells good in here.
What are you cooking?
Pasta again, I'm afraid.
Tell them we will be there at eight.
I have to get up early tomorrow.
Good night, sleep well.
Good morning, did you sleep?
The cat is sitting on my mat.
Come here, kitty.
Sit down and stay there.
Good boy, well done.
That's enough for today.
I am so tired.
My legs are shaking.
I should drink something.
Where is my towel?
It's in the washing machine.
Could you open the window a little?
It's freezing outside.
We can do the other exercises tomorrow.
Physiotherapy is at three o'clock.
She said three sets of ten.
Forty-five seconds, that's a long time.
I always lose count after six.
""".strip().splitlines()
)
"""Said in any room, with every word of the commands in it somewhere."""

NEAR = tuple(
    """
Couch pause.
Couch stop.
Couch next.
Couch back.
Couch repeat.
Couch faster.
Catch back.
Catch up.
Coat rack.
Coach bag.
Coach park.
Coach tour.
Coach stops.
Coach post.
Coach paws.
Coach pores.
Coach necks.
Coach text.
Coach step.
Coach shop.
Coach top.
Coach stopped here.
Coach bat.
Coach pack.
Coach black.
Coach bake.
Coach trip.
Coach driver.
Coach house.
Coach class.
Coach master.
Coach past her.
Coach plaster.
Coach lower.
Coach slow down.
Coach flower.
Coach defeat.
Coach receipt.
Coach the team.
Coach complete.
Coach contained you.
Coach is nice.
Coach Miller.
Coach, hello.
Coach, come here.
Coach, my knee hurts.
Coach, what time is it?
Coach, how are you?
Coach, who's left?
Coach, how many people left?
Coach, what's that?
Coach, who's next?
Coach, no rest.
Coach more dressed.
Coach or rest.
Coach, where are you?
Roach stop.
Poach next.
Couch, more rest.
Approach, pause.
Go to stop.
Goat's back.
Close the back.
Could you pause?
Coats, next.
""".strip().splitlines()
)
"""Almost a command, and none."""
